/** Standby power of one hall: its generators, in the design hour with every rack live at provisioned power. */
export interface BackupResult {
  hallIndex: number
  name: string
  generatorCount: number
  ratedKw: number
  /** Demand they carry, kW. */
  demandKw: number
  /** Fuel in all tanks, L, its use at that demand, L/h, and how long it lasts, h. */
  fuelL: number
  fuelLPerHour: number
  fuelHours: number
}

/** Batteries of a campus. */
export interface BatteryResult {
  campusIndex: number
  name: string
  unitCount: number
  ratedKw: number
  energyKwh: number
  /** How long they carry the campus's design-day demand with every rack live, minutes; 0 where they lack the power. */
  carriesMinutes: number
  /** How long they give their full power, minutes. */
  fullPowerMinutes: number
}
