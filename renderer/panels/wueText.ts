/** Litres a kWh, two decimals: a dry day reads 0.00, a day without load a dash. */
export function wueText(state: { itMw: number; wue: number }): string {
  return state.itMw > 0 ? state.wue.toFixed(2) : '–'
}
