import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { leerkrachtFields, leerlingFields } from '../../simulator/school-file/records.ts'
import { passages } from '../../src/disguise/allowed.ts'
import { columnsOf } from '../../src/lists/columns.ts'
import { leerkrachtVelden } from '../../src/school/leerkracht.ts'
import { leerlingVelden } from '../../src/school/leerling.ts'
import { type NarrowSet, rowsOf, type Veld } from '../../src/school/veld.ts'
import type { Profiel, XsdVersie } from '../../src/uwlr/names.ts'
import { readLeerkracht, readLeerling } from '../../src/uwlr/read-school.ts'
import { createSchoolWriter, type SchoolWriter } from '../../src/uwlr/write-school.ts'
import { parseXml } from '../../src/uwlr/xml-tree.ts'

type Table = Readonly<Record<string, Veld>>
type One = {
  name: string
  velden: Table
  write: (writer: SchoolWriter, record: object) => string
  read: (xml: string) => object
}

const records: readonly One[] = [
  {
    name: 'leerling',
    velden: leerlingVelden,
    write: (writer, record) => writer.leerling(record),
    read: (xml) => readLeerling(parseXml(xml)),
  },
  {
    name: 'leerkracht',
    velden: leerkrachtVelden,
    write: (writer, record) => writer.leerkracht(record),
    read: (xml) => readLeerkracht(parseXml(xml)),
  },
]

const exampleOf = (field: string, { form }: Veld): unknown =>
  ({
    keys: ['120', '121'],
    rollen: [{ rol: 'LRK' }, { rolomschrijving: 'leescoach' }],
    plaatsen: [{ soort: 'groep', key: '104', rollen: [{ rol: 'LRK' }] }],
  })[form.kind as string] ?? `een ${field}`

/** A record with every field that goes over the wire. */
const complete = (velden: Table): Record<string, unknown> =>
  Object.fromEntries(
    rowsOf(velden).flatMap(([field, veld]) => (veld.wire === undefined ? [] : [[field, exampleOf(field, veld)]])),
  )

const writerOf = (profiel: Profiel, versie: XsdVersie) => createSchoolWriter({ versie, profiel, prefix: '' })

const xsd = readFileSync('contracts/wsdl/zonder-profiel.xsd', 'utf8')

/** What the XSD lets stand in a record, in its order. */
function elementsOf(type: string): readonly string[] {
  const [, body] = new RegExp(`<xs:complexType name="${type}">([\\s\\S]*?)\n {2}</xs:complexType>`).exec(xsd)!
  return [...new Set([...body!.matchAll(/<xs:element name="([^"]+)"/g)].map(([, name]) => name!))]
}

describe.each(records)('the table of fields of a $name', ({ name, velden, write, read }) => {
  test('says where each field stands in a message: what is written comes back, and in no narrow set more than it says', () => {
    const record = complete(velden)
    expect(read(write(writerOf('geen', '2.2'), record))).toEqual(record)
    const sets: Readonly<Record<NarrowSet, readonly [Profiel, XsdVersie]>> = {
      'smal 2.2': ['smalle-set', '2.2'],
      'smal 2.3': ['smalle-set', '2.3'],
      'lvs 2.2': ['lvs-set', '2.2'],
      'lvs 2.3': ['lvs-set', '2.3'],
    }
    for (const [set, [profiel, versie]] of Object.entries(sets)) {
      const passed = rowsOf(velden).flatMap(([field, { wire, sets: own = [] }]) =>
        wire?.kind === 'attribute' || own.includes(set as NarrowSet) ? [field] : [],
      )
      // A key beside an ECK iD is not sent in 2.3.
      const expected = passed.filter((field) => versie !== '2.3' || field !== 'key')
      expect([set, Object.keys(read(write(writerOf(profiel, versie), record))).sort()]).toEqual([set, expected.sort()])
    }
  })

  test('has no element that the XSD of the standard does not know, and its order', () => {
    const standard = elementsOf(name === 'leerling' ? 'LeerlingType' : 'LeerkrachtType')
    const own = rowsOf(velden).flatMap(([, { wire }]) =>
      wire && 'name' in wire && wire.kind !== 'attribute' ? [wire.name] : [],
    )
    expect(own.filter((one) => !standard.includes(one))).toEqual([])
    expect(own).toEqual(standard.filter((one) => own.includes(one)))
  })

  test('is what a school file and a list may hold', () => {
    const fields = Object.keys(velden).sort()
    expect(Object.keys(name === 'leerling' ? leerlingFields : leerkrachtFields).sort()).toEqual(fields)
    const columns = columnsOf[name === 'leerling' ? 'leerlingen' : 'leerkrachten']
    expect(columns.filter((column) => column !== 'school').sort()).toEqual(fields)
  })

  test('lets a field through into a recording only where it is made up, a day, a moment, or a code', () => {
    for (const [field, { wire, recorded, disguise, form }] of rowsOf(velden)) {
      if (wire?.kind !== 'element') continue
      expect([field, passages.has(wire.name)]).toEqual([field, recorded === true])
      if (recorded && disguise === undefined)
        expect([field, ['day', 'moment', 'oneOf'].includes(form.kind)]).toEqual([field, true])
    }
  })

  // A captured story and a school file in disguise keep it.
  test('says how each text is made up, but one that nobody can be told by', () => {
    const kept = ['id', 'land', 'landVader', 'landMoeder']
    const texts = rowsOf(velden).flatMap(([field, { form, disguise }]) =>
      form.kind === 'text' && disguise === undefined ? [field] : [],
    )
    expect({ 'give it `disguise`, or a place in `kept`': texts.filter((field) => !kept.includes(field)) }).toEqual({
      'give it `disguise`, or a place in `kept`': [],
    })
  })
})
