import '@fontsource/ibm-plex-mono/latin-400.css'
import '@fontsource/ibm-plex-mono/latin-500.css'
import '@fontsource/inter/greek-400.css'
import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-500.css'
import '@fontsource/inter/latin-600.css'
import '@fontsource/inter/latin-ext-400.css'

/**
 * Faces in static cuts: a variable face is written into a PDF as outlines without hints or a name. Loaded before anything
 * is measured, for a line that wraps elsewhere in another face would change the height of its page.
 */
export async function loadReportFonts(): Promise<void> {
  const faces = [
    '400 9pt Inter',
    '500 9pt Inter',
    '600 9pt Inter',
    '400 9pt "IBM Plex Mono"',
    '500 9pt "IBM Plex Mono"',
  ]
  await Promise.all(faces.map((face) => document.fonts.load(face, 'Ag0°²')))
  await document.fonts.load('400 9pt Inter', 'ηφ')
}
