interface Span {
  startDay: number
  endDay: number
}

/**
 * Stages that run at the same time sound in different voices of one stave.
 *
 * @returns the voice of each span (0 is the top one) and how many voices there are
 */
export function assignVoices(spans: readonly Span[]): { voiceOf: number[]; voiceCount: number } {
  const endOfVoice: number[] = []
  const voiceOf = spans.map((span) => {
    const free = endOfVoice.findIndex((endDay) => endDay <= span.startDay)
    const voice = free === -1 ? endOfVoice.length : free
    endOfVoice[voice] = span.endDay
    return voice
  })
  return { voiceOf, voiceCount: Math.max(1, endOfVoice.length) }
}
