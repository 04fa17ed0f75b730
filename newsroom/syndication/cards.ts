import type { CardShape } from '../paths.ts'

export function cardSize(shape: CardShape): { width: number; height: number } {
  return { width: 1200, height: shape === 'wide' ? 630 : shape === '4x3' ? 900 : 1200 }
}
