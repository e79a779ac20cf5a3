/** A petabyte (1e15 bytes) in gigabits. */
const GIGABITS_PER_PB = 8e6
const SECONDS_PER_DAY = 86_400

/** Days to move a petabyte at a rate, Gbit/s. */
export function daysPerPetabyte(gbps: number): number {
  return GIGABITS_PER_PB / gbps / SECONDS_PER_DAY
}
