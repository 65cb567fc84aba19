import { describe, expect, test } from '@jest/globals'
import { edexml } from '../../simulator/formats/edexml.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { createGrowingDisguise } from '../../src/disguise/growing.ts'
import { disguiseInPieces, disguiseXml } from '../../src/disguise/xml.ts'

describe('a message in pieces', () => {
  const school = generateSchool({ seed: 12, pupils: 4, schooljaar: '2026-2027', eckid: 'all' })
  const [file] = edexml.write(school, { now: '2026-11-01T00:00:00Z', schooljaar: '2026-2027' })
  const xml = Buffer.from(file!.bytes).toString()
  const cut = (text: string, size: number) =>
    Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))

  test.each([
    ['whole', xml],
    ['broken off', xml.slice(0, xml.length * 0.7)],
    ['not well formed', xml.replace('</roepnaam>', '</roepnaam><')],
    ['with comments and CDATA', xml.replace(/(naam>)(\w\w)(\w+)/g, '$1$2<!-- a -->$3<![CDATA[<]]>')],
  ])('comes out as it does in one piece, wherever it is cut: %s', (_, text) => {
    const { xml: made, ...passed } = disguiseXml(text, createGrowingDisguise('s'))
    for (const size of [1, 7, 64, 1000]) {
      const out: string[] = []
      expect(disguiseInPieces(cut(text, size), createGrowingDisguise('s'), (piece) => out.push(piece))).toEqual(passed)
      expect(out.join('')).toBe(made)
    }
  })

  test('goes out while it is read: no more of it waits than a piece', () => {
    let [read, written] = [0, 0]
    const waiting: number[] = []
    const pieces = {
      *[Symbol.iterator]() {
        read = 0
        for (const piece of cut(xml, 500)) {
          read += piece.length
          yield piece
        }
      },
    }
    disguiseInPieces(pieces, createGrowingDisguise('s'), (piece) => {
      written += piece.length
      waiting.push(read - written)
    })
    expect(written).toBeGreaterThan(xml.length * 0.9)
    expect(Math.max(...waiting)).toBeLessThan(2000)
  })
})
