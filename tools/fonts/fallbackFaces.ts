/** A font that comes with a system: the mean width of its letters, the height of an x in its italics, in ems. */
interface SystemFont {
  readonly name: string
  /** Weighted by how often English uses each letter. */
  readonly meanWidth: number
  readonly italicXHeight: number
  readonly regular: string
  readonly bold: string
  readonly italic: string
  readonly boldItalic: string
}

/** Ours. The numbers of this file: @capsizecss/metrics 4; the height of italics in Times: measured in Liberation Serif. */
const sourceSerif = { meanWidth: 0.479, xHeight: 0.475 }

const systemFonts: readonly SystemFont[] = [
  {
    name: 'Georgia',
    regular: "local('Georgia')",
    bold: "local('Georgia Bold'), local('Georgia-Bold')",
    italic: "local('Georgia Italic'), local('Georgia-Italic')",
    boldItalic: "local('Georgia Bold Italic'), local('Georgia-BoldItalic')",
    meanWidth: 913 / 2048,
    italicXHeight: 986 / 2048,
  },
  {
    name: 'Noto Serif',
    regular: "local('Noto Serif')",
    bold: "local('Noto Serif Bold'), local('NotoSerif-Bold')",
    italic: "local('Noto Serif Italic'), local('NotoSerif-Italic')",
    boldItalic: "local('Noto Serif Bold Italic'), local('NotoSerif-BoldItalic')",
    meanWidth: 0.481,
    italicXHeight: 0.536,
  },
  {
    name: 'Times',
    regular: "local('Times New Roman'), local('Liberation Serif')",
    bold: "local('Times New Roman Bold'), local('TimesNewRomanPS-BoldMT'), local('Liberation Serif Bold')",
    italic: "local('Times New Roman Italic'), local('TimesNewRomanPS-ItalicMT'), local('Liberation Serif Italic')",
    boldItalic:
      "local('Times New Roman Bold Italic'), local('TimesNewRomanPS-BoldItalicMT'), local('Liberation Serif Bold Italic')",
    meanWidth: 832 / 2048,
    italicXHeight: 938 / 2048,
  },
]

/**
 * Faces that set a system's font in the size of ours: a first visit looks like those after it, and the italics, for
 * which no second file is fetched, sit in the text as if cut for it. Upright letters are fitted by their mean width,
 * italics, which stand among ours, by their height. The heights of lines do not depend on the font: app/styles.css.
 */
export function fallbackFaces(): string[] {
  return systemFonts.flatMap((font) => {
    const byWidth = sourceSerif.meanWidth / font.meanWidth
    const byHeight = sourceSerif.xHeight / font.italicXHeight
    return [
      face(`Fallback ${font.name}`, '', font.regular, byWidth),
      face(`Fallback ${font.name}`, 'font-weight: 550 700;', font.bold, byWidth),
      face(`Italic ${font.name}`, 'font-style: italic;', font.italic, byHeight),
      face(`Italic ${font.name}`, 'font-style: italic; font-weight: 550 700;', font.boldItalic, byHeight),
    ]
  })
}

function face(family: string, kind: string, src: string, sizeAdjust: number): string {
  return `@font-face { font-family: '${family}'; ${kind} src: ${src}; size-adjust: ${(sizeAdjust * 100).toFixed(1)}%; }`
}
