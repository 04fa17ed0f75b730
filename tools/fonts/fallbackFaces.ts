/** What a browser needs to know of a font to set another one in its room: units of `unitsPerEm`. */
interface Metrics {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  /** The mean width of letters, weighted by how often English uses them. */
  readonly xWidthAvg: number
}

/** The numbers of this file: @capsizecss/metrics 4; the height of italics in Times: measured in Liberation Serif. */
const sourceSerif = { unitsPerEm: 1000, ascent: 1036, descent: -335, lineGap: 0, xWidthAvg: 479, xHeight: 475 }

interface SystemFont extends Metrics {
  readonly name: string
  /** The height of an x in italics, by which they are fitted into our text. */
  readonly italicXHeight: number
  readonly regular: string
  readonly bold: string
  readonly italic: string
  readonly boldItalic: string
}

const systemFonts: readonly SystemFont[] = [
  {
    name: 'Georgia',
    regular: "local('Georgia')",
    bold: "local('Georgia Bold'), local('Georgia-Bold')",
    italic: "local('Georgia Italic'), local('Georgia-Italic')",
    boldItalic: "local('Georgia Bold Italic'), local('Georgia-BoldItalic')",
    unitsPerEm: 2048,
    ascent: 1878,
    descent: -449,
    lineGap: 0,
    xWidthAvg: 913,
    italicXHeight: 986,
  },
  {
    name: 'Noto Serif',
    regular: "local('Noto Serif')",
    bold: "local('Noto Serif Bold'), local('NotoSerif-Bold')",
    italic: "local('Noto Serif Italic'), local('NotoSerif-Italic')",
    boldItalic: "local('Noto Serif Bold Italic'), local('NotoSerif-BoldItalic')",
    unitsPerEm: 1000,
    ascent: 1069,
    descent: -293,
    lineGap: 0,
    xWidthAvg: 481,
    italicXHeight: 536,
  },
  {
    name: 'Times',
    regular: "local('Times New Roman'), local('Liberation Serif')",
    bold: "local('Times New Roman Bold'), local('TimesNewRomanPS-BoldMT'), local('Liberation Serif Bold')",
    italic: "local('Times New Roman Italic'), local('TimesNewRomanPS-ItalicMT'), local('Liberation Serif Italic')",
    boldItalic:
      "local('Times New Roman Bold Italic'), local('TimesNewRomanPS-BoldItalicMT'), local('Liberation Serif Bold Italic')",
    unitsPerEm: 2048,
    ascent: 1825,
    descent: -443,
    lineGap: 87,
    xWidthAvg: 832,
    italicXHeight: 938,
  },
]

/**
 * Faces that set a system's font in the room of ours: little moves when ours arrives, and the italics, for which no
 * second file is fetched, sit in the text as if cut for it. Upright letters are fitted by their mean width, italics,
 * which stand among ours, by their height.
 */
export function fallbackFaces(): string[] {
  return systemFonts.flatMap((font) => {
    const byWidth = sourceSerif.xWidthAvg / sourceSerif.unitsPerEm / (font.xWidthAvg / font.unitsPerEm)
    const byHeight = sourceSerif.xHeight / sourceSerif.unitsPerEm / (font.italicXHeight / font.unitsPerEm)
    return [
      face(`Fallback ${font.name}`, '400', font.regular, byWidth),
      face(`Fallback ${font.name}`, '550 700', font.bold, byWidth),
      face(`Italic ${font.name}`, '400', font.italic, byHeight, 'italic'),
      face(`Italic ${font.name}`, '550 700', font.boldItalic, byHeight, 'italic'),
    ]
  })
}

function face(family: string, weight: string, src: string, sizeAdjust: number, style = 'normal'): string {
  const override = (value: number) => percent(value / sourceSerif.unitsPerEm / sizeAdjust)
  return `@font-face {
  font-family: '${family}';
  ${style === 'normal' ? '' : `font-style: ${style};`}
  font-weight: ${weight};
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
