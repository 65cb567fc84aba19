import { expect } from '@jest/globals'
import type { Method } from '../../../simulator/control/route.ts'
import { createSimulator, listen, type SimulatorOptions } from '../../../simulator/index.ts'
import { readTestcentrumContract } from '../../../stage/testcentrum/api.ts'
import type { DesksOptions } from '../../../stage/testcentrum/desk.ts'
import { testcentrumOf } from '../../../stage/testcentrum/mount.ts'
import type { Answer } from '../../simulator/control/calling.ts'

export const contract = readTestcentrumContract()

/** Both systems on a port. Every answer of the testcentrum must be as its description says, and nothing may be a bug. */
export async function bothSystems(
  options: SimulatorOptions = { clock: { now: () => Date.parse('2026-11-23T09:00:00Z') } },
  more: Pick<DesksOptions, 'store'> = {},
) {
  const simulator = createSimulator(options)
  const bugs: unknown[] = []
  simulator.onBug((error) => bugs.push(error))
  let address = ''
  const mounts = [testcentrumOf(simulator, { ...more, address: () => address })]
  const { url, close } = await listen(simulator, { mounts })
  address = url
  const call = async (method: Method, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method: method.toUpperCase(),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    const answer: Answer = {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: Object.fromEntries(response.headers),
    }
    expect(bugs).toEqual([])
    if (path.startsWith('/testcentrum')) holdAgainst(method, path.slice('/testcentrum'.length).split('?')[0]!, answer)
    return answer
  }
  const within = (base: string) => ({
    get: (path: string) => call('get', base + path),
    post: (path: string, body?: object) => call('post', base + path, body),
    put: (path: string, body?: object) => call('put', base + path, body),
    patch: (path: string, body?: object) => call('patch', base + path, body),
    delete: (path: string) => call('delete', base + path),
  })
  return {
    simulator,
    url,
    close,
    api: within('/testcentrum'),
    esis: within('/control/worlds/default'),
    centrum: within('/testcentrum/worlds/default'),
  }
}

function holdAgainst(method: Method, path: string, { status, body, headers }: Answer): void {
  const template = Object.keys(contract.description.paths)
    .filter((one) => new RegExp(`^${one.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .sort((a, b) => a.split('{').length - b.split('{').length)[0]
  if (template === undefined || contract.description.paths[template]?.[method] === undefined) {
    expect(headers['content-type']).toContain('application/problem+json')
    return
  }
  const validate = contract.responseValidator(method, template, status)
  const problems = validate === undefined || validate(body) ? [] : validate.errors
  expect({ method, path, status, problems }).toEqual({ method, path, status, problems: [] })
}
