/** What this desktop remembers of a plan's story: where the reader stopped, and whether it is still to be offered. */
export interface StoryMemory {
  step: number
  isOffered: boolean
}

const keyOf = (scenarioId: string): string => `rackrise:story:${scenarioId}`

/** A story nobody has met is offered, from its first step. */
export function recallStory(scenarioId: string): StoryMemory {
  const text = localStorage.getItem(keyOf(scenarioId))
  const [step = NaN, isOffered = 1] = (text ?? '').split(' ').map(Number)
  return { step: text === null || !Number.isInteger(step) ? 0 : step, isOffered: isOffered === 1 }
}

export function rememberStory(scenarioId: string, { step, isOffered }: StoryMemory): void {
  localStorage.setItem(keyOf(scenarioId), `${step} ${isOffered ? 1 : 0}`)
}
