import type { Finding } from '../../shared/results/finding.ts'

const SEVERITIES = ['violation', 'warning', 'note'] as const

/** `2 violations, 1 warning`, or `no findings`. */
export function tally(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? '' : `${count} ${severity}${count === 1 ? '' : 's'}`
  })
  return counts.filter((count) => count !== '').join(', ') || 'no findings'
}

/** Findings as lines, the gravest first. */
export function findingLines(findings: readonly Finding[]): string[] {
  return SEVERITIES.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ code, message, remedy }) => `${severity} ${code}: ${message} ${remedy}`),
  )
}
