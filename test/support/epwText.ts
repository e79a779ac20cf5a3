import { MONTH_DAYS } from '../../electron/model/weather/weatherYear.ts'

/** An EPW of one value an hour, with lines altered by `change`. */
export function epwText(
  change: (row: string[], index: number) => string[] | null = (row) => row,
  leap = false,
): string {
  const rows: string[] = []
  let index = 0
  MONTH_DAYS.forEach((days, month) => {
    const length = leap && month === 1 ? 29 : days
    for (let day = 1; day <= length; day++) {
      for (let hour = 1; hour <= 24; hour++) {
        const row = [
          '2020',
          `${month + 1}`,
          `${day}`,
          `${hour}`,
          '60',
          'flags',
          `${10 + month}`,
          '5',
          '50',
          '101325',
        ]
        const changed = change([...row, ...Array<string>(25).fill('0')], index++)
        if (changed) rows.push(changed.join(','))
      }
    }
  })
  const header = [
    'LOCATION,Place,ST,Land,custom,1,-33.9,18.6,2,42',
    'DESIGN CONDITIONS,0',
    'TYPICAL/EXTREME PERIODS,0',
    'GROUND TEMPERATURES,0',
  ]
  return [
    ...header,
    'HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0',
    'COMMENTS 1,',
    'COMMENTS 2,',
    'DATA PERIODS,1,1,Data,Sunday,1/1,12/31',
    ...rows,
  ].join('\r\n')
}
