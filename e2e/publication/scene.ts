/** A drawing as SVG, and its size in pixels. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly svg: string
}

/** @param shapes the drawing, in SVG */
export function scene(width: number, height: number, shapes: string): Scene {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`
  return { width, height, svg }
}

/** A fill that runs from the first colour at the top to the last at the bottom; used as `url(#id)`. */
export function gradient(id: string, ...colors: readonly string[]): string {
  const stops = colors.map((color, index) => `<stop offset="${index / (colors.length - 1)}" stop-color="${color}"/>`)
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>`
}

/** One piece of a drawing for each item. */
export function rows<Item>(items: readonly Item[], draw: (item: Item, index: number) => string): string {
  return items.map(draw).join('')
}
