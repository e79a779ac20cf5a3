import { useEffect, useState } from 'react'

/** The date on this machine's calendar, ISO 8601. */
export function localDate(now: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}

/** Milliseconds to just after the next midnight here. */
export function untilMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1).getTime() - now.getTime()
}

/** Today's date, also in a window that stays open overnight. */
export function useToday(): string {
  const [today, setToday] = useState(() => localDate(new Date()))
  useEffect(() => {
    const timer = setTimeout(() => setToday(localDate(new Date())), untilMidnight(new Date()))
    return () => clearTimeout(timer)
  }, [today])
  return today
}
