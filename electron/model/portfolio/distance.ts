/** Mean radius of the earth, km. */
const EARTH_KM = 6371

/** Time of light in glass, ms a km one way: 5 µs. */
export const FIBRE_MS_PER_KM = 0.005

interface Point {
  latitude: number
  longitude: number
}

/** Great-circle distance, km. */
export function distanceKm(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const dLatitude = (b.latitude - a.latitude) * radians
  const dLongitude = (b.longitude - a.longitude) * radians
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
