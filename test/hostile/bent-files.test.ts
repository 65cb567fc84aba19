import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { openSource } from '../../scenarios/observe/sources.ts'
import { parseProfiel } from '../../scenarios/profile/read-profiel.ts'
import { edexml } from '../../simulator/formats/edexml.ts'
import { parseSchoolFile } from '../../simulator/school-file/parse.ts'
import { readCsv } from '../../src/lists/csv.ts'
import { ToolError } from '../../src/tool-error.ts'

/** So many bent files for each reader; a few here, 30,000 by `npm run hostile`. */
const runs = Number(process.env.HOSTILE_FILES ?? 40)

const school = `school: { brincode: 99XX, schooljaar: 2026-2027 }
groepen: [{ key: g, naam: 5B, jaargroep: 5 }]
leerlingen:
  - { key: "1", roepnaam: Bo, groep: g }
  - &a { key: "2", roepnaam: Zoë, achternaam: van 't Hoff }
gebeurtenissen: [{ soort: uitstroom, leerling: { key: "1" }, datum: 2026-12-01 }]
`
const story = `titel: een verhaal dat waar is
thema: namen
waarom: omdat een kind het zou merken
dekt: [A01]
ernst: S2
begin: 2026-10-01
matrix: { dialect: [wcf, php] }
school: { genereer: { leerlingen: 3 }, dialect: $dialect }
stappen: [importeer, verwerk]
`
const list = '﻿key;roepnaam;achternaam\r\n1;"Bo";Jansen\r\n2;Zoë;"van ""t"" Hoff"\r\n'
const profiel = 'profiel: 1\nkenmerken:\n  stappen: ja\n'
const xml = `<?xml version="1.0" encoding="UTF-8"?><EDEX xmlns="http://www.edexml.nl/edexml-2.1/structuur"><school><naam>De Boom</naam></school></EDEX>`

const readers: Readonly<Record<string, { readonly good: string; readonly read: (bytes: Buffer) => unknown }>> = {
  'a school file': { good: school, read: (bytes) => parseSchoolFile(bytes.toString(), 'a.yaml') },
  'a school file in JSON': {
    good: '{"school":{"brincode":"99XX"},"leerlingen":[{"key":"1","roepnaam":"Bo"}]}',
    read: (bytes) => parseSchoolFile(bytes.toString(), 'a.json'),
  },
  'a story': { good: story, read: (bytes) => parseScenarios(bytes.toString(), 'a.yaml') },
  'a list': { good: list, read: (bytes) => readCsv(bytes, 'a.csv') },
  'a profile': { good: profiel, read: (bytes) => parseProfiel(bytes.toString(), 'a.yaml') },
  'an EDEXML file': {
    good: xml,
    read: (bytes) => edexml.read([{ name: 'a.xml', bytes }], { schooljaar: '2026-2027', now: '2026-10-01T10:00:00' }),
  },
  'the name of a source': { good: 'csv:a.csv', read: (bytes) => openSource(bytes.toString(), {}) },
}

/** Bits and pieces that readers stumble over. */
const piece = fc.oneof(
  fc.constantFrom(
    '\0',
    '\u202e',
    '\ufffe',
    '\ud800',
    '[[[[[[',
    '{{{{',
    '&a *a',
    '<<: *a',
    '!!js/function',
    '"',
    "'",
    '---',
    '\t',
    '<!DOCTYPE a [',
    '&#0;',
    ']]>',
    '__proto__: {}',
    'constructor: 1',
    '=1+1',
    '\r',
    ':',
    '- - - -',
    '9'.repeat(400),
    '\x1b[31m',
    '::error::x',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
)

const bent = (good: string) =>
  fc
    .array(fc.record({ at: fc.nat(good.length), gone: fc.nat(12), piece }), { minLength: 1, maxLength: 4 })
    .map((bends) =>
      bends.reduce((text, { at, gone, piece: put }) => text.slice(0, at) + put + text.slice(at + gone), good),
    )

describe('a file that is bent', () => {
  test.each(Object.entries(readers))('%s is read, or refused in words, within a second', (_, { good, read }) => {
    fc.assert(
      fc.property(bent(good), fc.boolean(), (text, bytes) => {
        const once = () => {
          const began = performance.now()
          try {
            read(Buffer.from(text, bytes ? 'latin1' : 'utf8'))
          } catch (error) {
            if (!(error instanceof ToolError)) throw error
            expect([2, 3]).toContain(error.exit)
          }
          return performance.now() - began
        }
        // A busy machine may hold up one reading, not three.
        expect(once() < 1000 || Math.min(once(), once()) < 1000).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})
