/** What the colours of a picture mean. */
export interface ColourRamp {
  /** `kW a rack`. */
  unit: string
  /** From low to high, evenly. */
  stops: readonly { label: string; colour: string }[]
}

/** What a section is set with. */
export interface Setting {
  /** Its number, as printed. */
  number: number
  startDate: string
  /** Address of the picture drawn for each still, by the request's id. */
  stills: ReadonlyMap<string, string>
  /** Colours of the racks' power in the picture of a hall. */
  rackPower: ColourRamp
}
