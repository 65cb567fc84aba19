import { manualSchool } from '../../simulator/index.ts'

/** Calls one of the processes; gives the body of an answer that is well. @throws Error */
export type Ask = (method: string, path: string, body?: unknown) => Promise<string>

const verificatiecode = '99QQ001234567890abcd'
const velden = { type: 'ESIS UWLR', brincode: '99QQ' }

/** The life of one world: made, linked, imported, changed, imported again, results sent, put back from a snapshot, dropped. */
export async function liveOnce(ask: Ask, world: string): Promise<void> {
  const control = async (method: string, path: string, body?: unknown) =>
    JSON.parse((await ask(method, `/control/worlds/${world}${path}`, body)) || 'null')
  const centrum = async (method: string, path: string, body?: unknown) =>
    JSON.parse((await ask(method, `/testcentrum/worlds/${world}${path}`, body)) || 'null')
  const importAll = async () => {
    const { import: opened } = await centrum('POST', '/koppelingen/99QQ00/importeren')
    await centrum('GET', `/imports/${opened}`)
    return centrum('POST', `/imports/${opened}/verwerken`, { bevestigd: true })
  }
  await control('PUT', '', { copyOf: 'default' })
  const { id } = await centrum('POST', '/postbus', { naam: 'De Handleiding', brincode: '99QQ' })
  await centrum('POST', `/postbus/${id}/goedkeuren`)
  await centrum('POST', '/koppelingen/99QQ00/verwijder-nummers')
  await centrum('POST', '/koppelingen', { omgeving: 'school-99QQ', ...velden })
  await centrum('POST', '/koppelingen/99QQ00/goedkeuren')
  const activated = { rol: 'Directie', verificatiecode, akkoord: true }
  const { autorisatiesleutel } = await control('POST', '/koppelingen/boom-99QQ00/activate', activated)
  await centrum('PATCH', '/koppelingen/99QQ00', { ...velden, autorisatiesleutel })
  await importAll()
  const [leerling] = manualSchool('2026-2027').leerlingen
  await control('PATCH', `/schools/99QQ00/leerlingen/${leerling!.key}`, { roepnaam: 'Anders' })
  await control('PUT', '/storingen/eens', {
    soort: 'http-status',
    status: 503,
    when: { operation: 'HaalLeerlinggegevens', call: 1 },
  })
  await centrum('POST', '/koppelingen/99QQ00/importeren')
  await control('DELETE', '/storingen/eens')
  await importAll()
  const { leerlingen } = await centrum('GET', '/leerlingen')
  const scores = leerlingen.slice(0, 5).map((each: { id: string }) => ({ leerling: each.id, score: 50 }))
  await centrum('POST', '/resultaten', { toets: 'REK-M', scores })
  await control('PUT', '/snapshots/zo')
  await control('POST', '/clock/advance', { days: 7 })
  await control('GET', '/journal')
  await control('POST', '/snapshots/zo/restore')
  await control('DELETE', '')
}
