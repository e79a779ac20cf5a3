/** `USA_VA_Leesburg.Exec.AP` -> `usa-va-leesburg-exec-ap`: letters, digits and single hyphens, at most 80. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}
