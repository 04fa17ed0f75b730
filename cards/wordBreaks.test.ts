import { expect, test } from 'vitest'
import { languageOf } from '../newsroom/language.ts'
import { withWordBreaks, wordBreak } from './wordBreaks.ts'

test.each([
  ['th', 'ชาวบ้านบอกว่าเห็นแสงจากทะเล', 'ชาว|บ้าน|บอก|ว่า|เห็น|แสง|จาก|ทะเล'],
  ['lo', 'ຊາວບ້ານເຫັນແສງ', 'ຊາວບ້ານ|ເຫັນ|ແສງ'],
  ['zh', '村民们说，从海上看得见', '村民|们|说，从|海上|看得见'],
  ['ja', '灯台に新しいランプ、沖合20キロから', '灯台に|新しい|ランプ、沖合|20キロから'],
  ['ja', 'こどものためのしんぶんです', 'こどものための|しんぶんです'],
])('a line in %s may end after each word, and before no sign, no ending and no measure', (language, text, expected) => {
  expect(withWordBreaks(text, languageOf(language)).replaceAll(wordBreak, '|')).toBe(expected)
})

test.each([
  ['en', 'The lamp is lit'],
  ['ko', '등대에 새 등이'],
  ['hi', 'नई बत्ती'],
])('a text in %s, which has spaces, is as it was', (language, text) => {
  expect(withWordBreaks(text, languageOf(language))).toBe(text)
})
