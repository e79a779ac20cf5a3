import {
  densityKgPerM3,
  dewPointC,
  enthalpyKjPerKg,
  relativeHumidityOf,
  vapourPressurePa,
  wetBulbC,
} from '../../model/air/moistAir.ts'
import { component } from './component.ts'
import { airFields, airOf } from './humidAir.ts'

export const psychro = component({
  name: 'psychro',
  summary: 'humid air: wet bulb, dew point, humidity, enthalpy, density',
  fields: airFields,
  evaluate: (input) => {
    const air = airOf(input)
    if (!air.ok) return air
    const { dryBulbC, humidityRatio, pressurePa } = air.value
    return {
      ok: true,
      value: {
        dryBulbC,
        pressurePa,
        relativeHumidity: relativeHumidityOf(dryBulbC, humidityRatio, pressurePa),
        wetBulbC: wetBulbC(dryBulbC, humidityRatio, pressurePa),
        dewPointC: dewPointC(dryBulbC, humidityRatio, pressurePa),
        humidityRatio,
        vapourPressurePa: vapourPressurePa(humidityRatio, pressurePa),
        enthalpyKjPerKg: enthalpyKjPerKg(dryBulbC, humidityRatio),
        densityKgPerM3: densityKgPerM3(dryBulbC, humidityRatio, pressurePa),
      },
    }
  },
})
