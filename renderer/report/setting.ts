/** What a section is set with. */
export interface Setting {
  /** Its number, as printed. */
  number: number
  startDate: string
  /** Address of the picture drawn for each still, by the request's id. */
  stills: ReadonlyMap<string, string>
}
