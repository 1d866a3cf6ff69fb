import { describe, expect, it } from 'vitest'
import { writeDocx, writeXlsx } from '../../../test/documents/write-documents.ts'
import type { ReadDocument } from './model.ts'
import { readDocx } from './read-docx.ts'
import { readDocxText } from './read-docx-text.ts'
import { readPasted } from './read-pasted.ts'
import { readXlsx } from './read-xlsx.ts'

const rowsOf = (document: ReadDocument) =>
  'grids' in document
    ? document.grids.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
    : document
const notesOf = (document: ReadDocument) => ('notes' in document ? document.notes : document)

describe('a Word document', () => {
  it('gives its tables with what stands above them', () => {
    const document = readDocx(
      writeDocx(
        'Phụ lục II',
        [
          ['Bước', 'Việc'],
          ['1', 'Tiếp nhận\nsố hóa'],
        ],
        'Ghi chú',
        [['x', 'y']],
      ),
    )
    expect(rowsOf(document)).toEqual([
      [
        ['Bước', 'Việc'],
        ['1', 'Tiếp nhận\nsố hóa'],
      ],
      [['x', 'y']],
    ])
    expect('grids' in document && document.grids.map(({ before }) => before)).toEqual([
      ['Phụ lục II'],
      ['Ghi chú'],
    ])
  })

  it('repeats a merged cell in every place it covers, and says so', () => {
    const document = readDocx(
      writeDocx([
        ['a', 'b', 'c'],
        ['1', 'x', '<'],
        ['2', '^', 'z'],
      ]),
    )
    expect(rowsOf(document)).toEqual([
      [
        ['a', 'b', 'c'],
        ['1', 'x', 'x'],
        ['2', 'x', 'z'],
      ],
    ])
    const tall = readDocx(
      writeDocx([
        ['a', 'b'],
        ['1', 'x'],
        ['2', '^'],
      ]),
    )
    expect(rowsOf(tall)).toEqual([
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', 'x'],
      ],
    ])
    expect(notesOf(tall)).toEqual(['merged_cells'])
  })

  it('reads tracked changes as accepted, and marks the cell', () => {
    const document = readDocx(writeDocx([['a', '[-3][+2] ngày']]))
    expect(rowsOf(document)).toEqual([[['a', '2 ngày']]])
    expect(notesOf(document)).toEqual(['tracked_changes'])
    expect('grids' in document && document.grids[0]?.rows[0]?.map(({ doubt }) => doubt)).toEqual([
      undefined,
      'changed',
    ])
  })
})

describe('a workbook', () => {
  it('gives its sheets, with numbers as Vietnamese write them', () => {
    expect(
      rowsOf(
        readXlsx(
          writeXlsx([
            ['a', 'b'],
            ['1', '0.5'],
          ]),
        ),
      ),
    ).toEqual([
      [
        ['a', 'b'],
        ['1', '0,5'],
      ],
    ])
  })

  it('marks what is computed, what was never computed, and what Excel made a date', () => {
    const document = readXlsx(writeXlsx([['=1+2→3', '=A1', 'date:46024']]))
    expect(notesOf(document)).toEqual(['formulas'])
    expect('grids' in document && document.grids[0]?.rows[0]?.map(({ doubt }) => doubt)).toEqual([
      'formula',
      'formula_without_value',
      'date',
    ])
  })
})

describe('what cannot be read', () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
  const word = writeDocx([['a', 'b']])

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty_file'],
    ['a text', Buffer.from('Quy trình'), 'other_file'],
    ['the format before 2007', compound, 'old_format'],
    ['a document with a password', locked, 'protected_file'],
    ['a document broken off', word.subarray(0, word.length / 2), 'broken_file'],
    ['a workbook named .docx', writeXlsx([['a', 'b']]), 'other_file'],
    ['a letter without a table', writeDocx('Kính gửi'), 'no_table'],
  ])('is told of %s', (_, bytes, problem) => {
    expect(readDocx(bytes)).toEqual({ problem })
  })
})

describe('pasted text', () => {
  it('from Excel keeps the lines of a quoted cell', () => {
    expect(rowsOf(readPasted('Bước\tViệc\n1\t"Tiếp nhận\nsố ""hóa"""\n2\tKý\n'))).toEqual([
      [
        ['Bước', 'Việc'],
        ['1', 'Tiếp nhận\nsố "hóa"'],
        ['2', 'Ký'],
      ],
    ])
  })

  it('from Word puts the paragraphs of a cell together again', () => {
    const pasted = 'Bước\tViệc\tAi\n1\tThẩm định\nNếu thiếu: bổ sung\tChuyên viên\nPhòng A\n2\tKý\tLãnh đạo\n'
    expect(rowsOf(readPasted(pasted))).toEqual([
      [
        ['Bước', 'Việc', 'Ai'],
        ['1', 'Thẩm định\nNếu thiếu: bổ sung', 'Chuyên viên\nPhòng A'],
        ['2', 'Ký', 'Lãnh đạo'],
      ],
    ])
  })
})

describe('the words of a Word document', () => {
  it('are its paragraphs in order, a row of a table a line, tracked changes as accepted', () => {
    const document = writeDocx(
      'TỜ KHAI',
      [
        ['Họ và tên', 'Ngày [-cũ][+sinh]'],
        ['Quê quán\nNơi ở', ''],
      ],
      'Người khai',
    )
    expect(readDocxText(document)).toEqual({
      lines: ['TỜ KHAI', 'Họ và tên | Ngày sinh', 'Quê quán Nơi ở | ', 'Người khai'],
    })
  })

  it('of what is none are none, with the reason', () => {
    expect(readDocxText(writeXlsx([['a']]))).toEqual({ problem: 'other_file' })
    expect(readDocxText(Buffer.from('Kính gửi'))).toEqual({ problem: 'other_file' })
    expect(readDocxText(new Uint8Array())).toEqual({ problem: 'empty_file' })
  })
})
