/** Says what a build script is doing, on stderr so that stdout stays free for results. */
export type Progress = (message: string) => void

export function progressOf(topic: string): Progress {
  return (message) => console.error(`[${topic}] ${message}`)
}
