/** The nightly sync: fetches schools over HTTP, four at a time, reads every byte and counts the pupils. Started by netherlands.ts. */
import { Agent, request } from 'node:http'
import { exampleEnvelope } from '../simulator/index.ts'

export type Progress = {
  readonly schools: number
  readonly pupils: number
  readonly bytes: number
  readonly seconds: number
}

type Order = {
  readonly url: string
  readonly brincodes: readonly string[]
  readonly schooljaar: string
  readonly sleutel: string
  readonly klantcode: string
  readonly klantnaam: string
}

const atATime = 4
const agent = new Agent({ keepAlive: true, maxSockets: atATime })

function post(url: string, body: string): Promise<{ status: number; parts: Buffer[] }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '"HaalLeerlinggegevens"' }
    const call = request(`${url}/uwlr/leerlinggegevens`, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, parts }))
      response.on('error', reject)
    })
    call.on('error', reject)
    call.end(body)
  })
}

function countOf(bytes: Buffer, text: string): number {
  let count = 0
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + text.length)) count++
  return count
}

process.once('message', async ({ url, brincodes, sleutel, ...rest }: Order) => {
  const start = performance.now()
  let next = 0
  let schools = 0
  let pupils = 0
  let bytes = 0
  const report = () => process.send!({ schools, pupils, bytes, seconds: (performance.now() - start) / 1000 })
  const work = async () => {
    while (next < brincodes.length) {
      const brincode = brincodes[next++]!
      const asked = { brincode, dependancecode: '00', xsdversie: '2.2', autorisatiesleutel: sleutel, ...rest }
      const { status, parts } = await post(url, exampleEnvelope(asked))
      const answer = Buffer.concat(parts)
      if (status !== 200 || !answer.includes(`<brincode>${brincode}</brincode>`))
        throw new Error(`${brincode}: status ${status}: ${answer.toString('utf8', 0, 600)}`)
      schools++
      pupils += countOf(answer, '<leerling ')
      bytes += answer.byteLength
      if (schools % 20 === 0) report()
    }
  }
  await Promise.all(Array.from({ length: atATime }, work))
  report()
  agent.destroy()
  process.disconnect()
})
