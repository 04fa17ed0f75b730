/** What a browser needs to know of a font to set another one in its room: units of `unitsPerEm`. */
interface Metrics {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  /** The mean width of letters, weighted by how often English uses them. */
  readonly xWidthAvg: number
}

/** The numbers of this file: @capsizecss/metrics 4. */
const sourceSerif: Metrics = { unitsPerEm: 1000, ascent: 1036, descent: -335, lineGap: 0, xWidthAvg: 479 }

const systemFonts: readonly (Metrics & { readonly name: string; readonly files: string; readonly italic: string })[] = [
  {
    name: 'Georgia',
    files: "local('Georgia')",
    italic: "local('Georgia Italic'), local('Georgia-Italic')",
    unitsPerEm: 2048,
    ascent: 1878,
    descent: -449,
    lineGap: 0,
    xWidthAvg: 913,
  },
  {
    name: 'Noto Serif',
    files: "local('Noto Serif')",
    italic: "local('Noto Serif Italic'), local('NotoSerif-Italic')",
    unitsPerEm: 1000,
    ascent: 1069,
    descent: -293,
    lineGap: 0,
    xWidthAvg: 481,
  },
  {
    name: 'Times',
    files: "local('Times New Roman'), local('Liberation Serif')",
    italic: "local('Times New Roman Italic'), local('TimesNewRomanPS-ItalicMT'), local('Liberation Serif Italic')",
    unitsPerEm: 2048,
    ascent: 1825,
    descent: -443,
    lineGap: 87,
    xWidthAvg: 832,
  },
]

/**
 * Faces that set a system's font in the room of ours: nothing moves when ours arrives, and the italics, for which no
 * second file is fetched, sit in the text as if cut for it.
 */
export function fallbackFaces(): string[] {
  return systemFonts.flatMap((font) => [
    face(`Fallback ${font.name}`, 'normal', font.files, font),
    face(`Italic ${font.name}`, 'italic', font.italic, font),
  ])
}

function face(family: string, style: 'normal' | 'italic', src: string, font: Metrics): string {
  const sizeAdjust = sourceSerif.xWidthAvg / sourceSerif.unitsPerEm / (font.xWidthAvg / font.unitsPerEm)
  const override = (value: number) => percent(value / sourceSerif.unitsPerEm / sizeAdjust)
  return `@font-face {
  font-family: '${family}';
  font-style: ${style};
  src: ${src};
  size-adjust: ${percent(sizeAdjust)};
  ascent-override: ${override(sourceSerif.ascent)};
  descent-override: ${override(-sourceSerif.descent)};
  line-gap-override: ${override(sourceSerif.lineGap)};
}`
}

function percent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(2))}%`
}
