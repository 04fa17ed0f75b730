/** A font that comes with a system. */
interface SystemFont {
  readonly name: string
  /** In which size it sets English as wide as ours does: a text at 20 px, and bold headlines at 34 px. */
  readonly textSize: string
  readonly headlineSize: string
  /** The height of an x in its italics, in ems. */
  readonly italicXHeight: number
  readonly regular: string
  readonly bold: string
  readonly italic: string
  readonly boldItalic: string
}

/**
 * Ours, in ems. Heights are from @capsizecss/metrics 4, that of italics in Times from Liberation Serif. Widths were measured
 * in Chromium: of Georgia in Gelasio and of Times in Liberation Serif, which were drawn to the same widths.
 */
const xHeight = 0.475

const systemFonts: readonly SystemFont[] = [
  {
    name: 'Georgia',
    regular: "local('Georgia')",
    bold: "local('Georgia Bold'), local('Georgia-Bold')",
    italic: "local('Georgia Italic'), local('Georgia-Italic')",
    boldItalic: "local('Georgia Bold Italic'), local('Georgia-BoldItalic')",
    textSize: '100.8%',
    headlineSize: '85.8%',
    italicXHeight: 986 / 2048,
  },
  {
    name: 'Noto Serif',
    regular: "local('Noto Serif')",
    bold: "local('Noto Serif Bold'), local('NotoSerif-Bold')",
    italic: "local('Noto Serif Italic'), local('NotoSerif-Italic')",
    boldItalic: "local('Noto Serif Bold Italic'), local('NotoSerif-BoldItalic')",
    textSize: '93.2%',
    headlineSize: '87.1%',
    italicXHeight: 0.536,
  },
  {
    name: 'Times',
    regular: "local('Times New Roman'), local('Liberation Serif')",
    bold: "local('Times New Roman Bold'), local('TimesNewRomanPS-BoldMT'), local('Liberation Serif Bold')",
    italic: "local('Times New Roman Italic'), local('TimesNewRomanPS-ItalicMT'), local('Liberation Serif Italic')",
    boldItalic:
      "local('Times New Roman Bold Italic'), local('TimesNewRomanPS-BoldItalicMT'), local('Liberation Serif Bold Italic')",
    textSize: '110.4%',
    headlineSize: '103.2%',
    italicXHeight: 938 / 2048,
  },
]

/**
 * Faces that set a system's font in the size of ours: a first visit looks like those after it, and the italics, for
 * which no second file is fetched, sit in the text as if cut for it. Upright letters are fitted by their width, italics,
 * which stand among ours, by their height. The heights of lines do not depend on the font: app/styles.css.
 */
export function fallbackFaces(): string[] {
  return systemFonts.flatMap(({ name, textSize, headlineSize, italicXHeight, ...local }) => {
    const italicSize = `${((xHeight / italicXHeight) * 100).toFixed(1)}%`
    return [
      face(`Fallback ${name}`, '', local.regular, textSize),
      face(`Fallback ${name}`, 'font-weight: 550 700;', local.bold, headlineSize),
      face(`Italic ${name}`, 'font-style: italic;', local.italic, italicSize),
      face(`Italic ${name}`, 'font-style: italic; font-weight: 550 700;', local.boldItalic, italicSize),
    ]
  })
}

function face(family: string, kind: string, src: string, size: string): string {
  return `@font-face { font-family: '${family}'; ${kind} src: ${src}; size-adjust: ${size}; }`
}
