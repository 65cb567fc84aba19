import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import Database from 'libsql'
import { parseMapping } from '../../../scenarios/observe/mapping.ts'
import { openSource, type SourceOptions } from '../../../scenarios/observe/sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function file(text: string, ending = 'csv'): string {
  const name = join(folder, `${++count}.${ending}`)
  writeFileSync(name, text)
  return name
}

const pupils = async (state: string, options: SourceOptions = {}) =>
  (await openSource(state, options)()).toestand.leerlingen
const mapping = (text: string) => parseMapping(text, 'mapping.yaml')

describe('a CSV file', () => {
  test('is read by its own column names, where they are called as our fields are', async () => {
    const state = `csv:${file('ID;Key;Roepnaam;Actief\n17;00042;Anna;ja\n18;;Bram;nee\n')}`
    expect(await pupils(state)).toEqual([
      { id: '17', key: '00042', roepnaam: 'Anna', actief: true },
      { id: '18', roepnaam: 'Bram', actief: false },
    ])
  })

  test('is read by a mapping: other names, dates, values that mean yes, lists in a cell, some rows only', async () => {
    const state = `csv:${file('nr,soort,voornaam,geb,status,klassen\n1,L,Anna,4-3-2015,A,"3a;3b"\n2,M,Juf,,A,\n3,L,Bram,31-12-2014,X,\n')}`
    const read = await pupils(state, {
      mapping: mapping(`leerlingen:
  alleen: { veld: soort, is: L }
  velden:
    id: nr
    roepnaam: voornaam
    geboortedatum: { veld: geb, vorm: dd-mm-jjjj }
    actief: { veld: status, waar: [A] }
    groepen: { veld: klassen, scheiding: ; }
`),
    })
    expect(read).toEqual([
      { id: '1', roepnaam: 'Anna', geboortedatum: '2015-03-04', actief: true, groepen: ['3a', '3b'] },
      { id: '3', roepnaam: 'Bram', geboortedatum: '2014-12-31', actief: false, groepen: [] },
    ])
  })

  test('is read as schools write lists: words for columns, days and sexes, another code page', async () => {
    const name = join(folder, `${++count}.csv`)
    writeFileSync(
      name,
      Buffer.from('sep=;\nid;Voornaam;Geboren;M/V\n1;Zoë;4 mrt 2018;meisje\n2;Bo;4/3/2018;jongen\n', 'latin1'),
    )
    expect(await pupils(`csv:${name}`)).toEqual([
      { id: '1', roepnaam: 'Zoë', geboortedatum: '2018-03-04', geslacht: '2' },
      { id: '2', roepnaam: 'Bo', geboortedatum: '2018-03-04', geslacht: '1' },
    ])
  })

  test('can say itself whose a record is, and have the teachers in another file', async () => {
    const teachers = file('id,mail\n9,j@school.example\n')
    const source = openSource(`csv:${file('id,van\n1,99XX/leerling/3\n')}`, {
      mapping: mapping(`leerlingen: { velden: { id: id, van: van } }
leerkrachten: { uit: ${teachers}, velden: { id: id, emailadres: mail } }
`),
    })
    const { toestand, van } = await source()
    expect([...van]).toEqual([['1', '99XX/leerling/3']])
    expect(toestand.leerkrachten).toEqual([{ id: '9', emailadres: 'j@school.example' }])
  })

  test.each([
    ['no id', 'naam\nAnna\n', 'there is no column "id"; the columns are naam'],
    ['an empty id', 'id,naam\n,Anna\n', 'record 1 of leerlingen has no id'],
    ['one id twice', 'id\n1\n1\n', 'two records of leerlingen have one id'],
    ['a quote that never ends', 'id\n"1\n', 'a quote that never ends'],
  ])('with %s is refused', async (_, text, said) => {
    await expect(pupils(`csv:${file(text)}`)).rejects.toThrow(said)
  })
})

describe('an SQLite database', () => {
  const database = () => {
    const name = join(folder, `${++count}.db`)
    const made = new Database(name)
    made.exec(
      "CREATE TABLE pupil (nr INTEGER, las TEXT, active INTEGER); INSERT INTO pupil VALUES (1, '0042', 1), (2, NULL, 0)",
    )
    made.close()
    return name
  }

  test('is read by a query', async () => {
    const query = 'select nr as id, las as key, active as actief from pupil order by nr'
    expect(await pupils(`sql:${database()}`, { query })).toEqual([
      { id: '1', key: '0042', actief: true },
      { id: '2', actief: false },
    ])
  })

  test('is never changed, nor made', async () => {
    const name = database()
    await expect(pupils(`sql:${name}`, { query: 'delete from pupil' })).rejects.toThrow('cannot be read')
    expect(await pupils(`sql:${name}`, { query: 'select nr as id from pupil' })).toHaveLength(2)
    await expect(pupils(`sql:${join(folder, 'no.db')}`, { query: 'select 1' })).rejects.toThrow('there is no such file')
  })

  test('with a query that is wrong is refused with what the database says', async () => {
    await expect(pupils(`sql:${database()}`, { query: 'select nr from leerling' })).rejects.toThrow('no such table')
  })
})

describe('a command', () => {
  const node = (script: string) => `exec:"${process.execPath}" -e "${script}"`

  test('may print CSV, or JSON', async () => {
    expect(await pupils(node("console.log('id,key\\n1,x')"))).toEqual([{ id: '1', key: 'x' }])
    const state = node('console.log(JSON.stringify([{ nr: 7 }]))')
    expect(await pupils(state, { mapping: mapping('leerlingen: { velden: { id: nr } }') })).toEqual([{ id: '7' }])
  })

  test('that fails is named without its arguments', async () => {
    const failed = pupils(node("console.error('geheim kan hier staan'); process.exit(3)"))
    await expect(failed).rejects.toThrow(/the command ended with 3: geheim/)
    await expect(failed).rejects.not.toThrow(/console\.error/)
  })
})

describe('JSON in the form of the adapter', () => {
  test('is held against the schema', async () => {
    const state = `exec:echo '{"groepen":[],"leerkrachten":[],"leerlingen":[{"key":"1"}]}'`
    await expect(pupils(state)).rejects.toThrow(/\/leerlingen\/0 must have required property 'id'/)
  })
})

describe('a mapping file', () => {
  const refused = (text: string) => {
    try {
      mapping(text)
    } catch (error) {
      return (error as Error).message
    }
    return 'accepted'
  }

  test.each([
    [
      'leerlingen:\n  velden: { id: nr, keey: x }\n',
      /^mapping\.yaml:2:21: leerlingen\.velden\.keey: there is no such field; did you mean "key"\?$/,
    ],
    ['leerlingen:\n  velden: { key: x }\n', /^mapping\.yaml:2:11: leerlingen\.velden: the field "id" is missing$/],
    [
      'leerlingen:\n  velden:\n    id: nr\n    geboortedatum: { veld: d, vorm: d-m-j }\n',
      /^mapping\.yaml:4:37: leerlingen\.velden\.geboortedatum\.vorm: is not one of /,
    ],
    ['leerkrachten: { velden: { id: x } }\n', /^mapping\.yaml:1:1: the field "leerlingen" is missing$/],
    ['- x\n', /^mapping\.yaml:1:1: a mapping is a list of fields; start with "leerlingen:"$/],
    ['leerlingen: [', /^mapping\.yaml:1:\d+: /],
  ])('%j is refused with line, column and mend', (text, said) => {
    expect(refused(text)).toMatch(said)
  })

  test('is refused for a column that is not there, with the one that was meant', async () => {
    const state = `csv:${file('nummer,las_key\n1,2\n')}`
    const own = mapping('leerlingen:\n  velden:\n    id: nummer\n    key: las-kee\n')
    await expect(pupils(state, { mapping: own })).rejects.toThrow(
      'mapping.yaml:4:10: leerlingen.velden.key: there is no column "las-kee" in the state; did you mean "las_key"?',
    )
  })
})

describe('a source that fails', () => {
  test('an answer that breaks off halfway is the trouble of the source', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"leerlingen": [', () => response.destroy())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      await expect(pupils(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'E_EA_STATE' })
    } finally {
      server.close()
    }
  })

  test('a folder is no database', async () => {
    await expect(pupils(`sql:${folder}`, { query: 'select 1 as id' })).rejects.toMatchObject({ code: 'E_EA_STATE' })
  })

  test('a password in the address is refused, and not repeated', async () => {
    const error = await pupils('http://anna:geheim@127.0.0.1:1/').catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'E_USAGE' })
    expect(error.message).not.toContain('geheim')
  })
})
