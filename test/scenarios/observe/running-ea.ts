import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AdapterLeerling } from '../../../contracts/adapter/adapter.ts'
import { type Aansluiting, exampleEnvelope } from '../../../simulator/example.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import { readAntwoord } from '../../../src/uwlr/read-school.ts'
import { parseXml } from '../../../src/uwlr/xml-tree.ts'

type Row = { -readonly [Field in keyof AdapterLeerling]: AdapterLeerling[Field] }

/** Finds the record that a pupil has already. */
export type Finder = (rows: readonly Row[], pupil: Leerling) => Row | undefined

/** By number first, then by full name and birth date. */
export const rightly: Finder = (rows, pupil) =>
  rows.find(({ eckid }) => eckid !== undefined && eckid === pupil.eckid) ??
  rows.find(({ key }) => key !== undefined && key === pupil.key) ??
  rows.find((row) => row.key === undefined && sameName(row, pupil) && row.geboortedatum === pupil.geboortedatum)

/** Whoever has the name. */
export const onNameOnly: Finder = (rows, pupil) => rows.find((row) => sameName(row, pupil))

const sameName = (row: Row, pupil: Leerling) => row.roepnaam === pupil.roepnaam && row.achternaam === pupil.achternaam

/**
 * A tiny EA that runs by itself: once somebody has looked at what it holds, it fetches and applies again and again. Its
 * state is a JSON of its own form, or (`/toestand`) that of the adapter.
 */
export async function startEa(las: string, aansluiting: Aansluiting, start: readonly Row[], find: Finder) {
  const rows: Row[] = start.map((row) => ({ ...row }))
  let timer: NodeJS.Timeout | undefined
  let isOpen = true
  let busy: Promise<void> = Promise.resolve()
  const again = () => {
    timer = setTimeout(() => {
      busy = sync()
    }, 15)
  }
  const sync = async (): Promise<void> => {
    const answer = await fetch(`${las}/uwlr/leerlinggegevens`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '' },
      body: exampleEnvelope(aansluiting),
    })
    const body = parseXml(await answer.text()).children.find(({ name }) => name === 'Body')
    const antwoord = body?.children[0] && readAntwoord(body.children[0])
    if (antwoord?.kind === 'gegevens') apply(rows, antwoord.school.leerlingen, find)
    if (isOpen) again()
  }
  const server = createServer((request, response) => {
    const held = rows.map((row) => ({ ...row }))
    const [groepen, leerkrachten] = [[], []]
    const own = {
      data: { pupils: held.map(({ id, key, eckid, actief = true }) => ({ nr: id, las: { key, eckid }, actief })) },
    }
    const toestand = { groepen, leerkrachten, leerlingen: held }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/toestand' ? toestand : own))
    if (timer === undefined) again()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      isOpen = false
      clearTimeout(timer)
      await busy
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function apply(rows: Row[], pupils: readonly Leerling[], find: Finder): void {
  const present = new Set<Row>()
  for (const pupil of pupils) {
    let row = find(rows, pupil)
    if (row === undefined) {
      row = { id: `nieuw-${rows.length + 1}` }
      rows.push(row)
    }
    const { key, eckid, roepnaam, achternaam, geboortedatum } = pupil
    Object.assign(row, { key, eckid, roepnaam, achternaam, geboortedatum, actief: true })
    present.add(row)
  }
  for (const row of rows) if (!present.has(row)) row.actief = false
}
