import { InvalidArgumentError } from 'commander'

/** Reads an option that is a number between two limits, both included. */
export function numberFrom(least: number, most: number): (typed: string) => number {
  return (typed) => {
    const value = typed.trim() === '' ? NaN : Number(typed)
    if (value >= least && value <= most) return value
    throw new InvalidArgumentError(`Give a number from ${least} to ${most}.`)
  }
}

/** Reads an option that is a whole number between two limits, both included. */
export function wholeFrom(least: number, most: number): (typed: string) => number {
  return (typed) => {
    const value = typed.trim() === '' ? NaN : Number(typed)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  }
}
