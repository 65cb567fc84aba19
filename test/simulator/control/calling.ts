import { expect } from '@jest/globals'
import supertest from 'supertest'
import { readContract } from '../../../simulator/control/contract.ts'
import { createControl } from '../../../simulator/control/control.ts'
import type { Method } from '../../../simulator/control/route.ts'
import { createSimulator, type Simulator } from '../../../simulator/index.ts'
import { createApp } from '../../../simulator/port/listen.ts'

export const contract = readContract()

/** An answer that was held against the description: status and body. */
export type Answer = {
  readonly status: number // biome-ignore lint/suspicious/noExplicitAny: JSON whose shape the description holds
  readonly body: any
  readonly headers: Readonly<Record<string, string>>
}

/** Calls the control API of one simulator; every answer must be as described. A bug anywhere fails the test. */
export function callingOf(simulator: Simulator = createSimulator()) {
  const bugs: unknown[] = []
  simulator.onBug((error) => bugs.push(error))
  const control = supertest(createControl(simulator, (error) => bugs.push(error)))
  const wire = supertest(createApp(simulator))
  const call = async (method: Method, path: string, body?: string | object): Promise<Answer> => {
    const request = control[method](`/control${path}`)
    const response = await (body === undefined ? request : request.send(body))
    expect(bugs).toEqual([])
    holdAgainst(method, path.split('?')[0]!, response)
    return { status: response.status, body: response.body, headers: response.headers }
  }
  return {
    simulator,
    control,
    wire,
    get: (path: string) => call('get', path),
    put: (path: string, body?: object) => call('put', path, body),
    post: (path: string, body?: object) => call('post', path, body),
    patch: (path: string, body?: object) => call('patch', path, body),
    delete: (path: string) => call('delete', path),
  }
}

function holdAgainst(method: Method, path: string, { status, body, type }: supertest.Response): void {
  const template = templateOf(path)
  if (template === undefined || contract.description.paths[template]?.[method] === undefined) {
    expect(type).toBe('application/problem+json')
    return
  }
  const validate = contract.responseValidator(method, template, status)
  const problems = validate === undefined || validate(body) ? [] : validate.errors
  expect({ method, path, status, problems }).toEqual({ method, path, status, problems: [] })
  expect(type).toBe(status === 204 ? '' : status < 400 ? 'application/json' : 'application/problem+json')
}

/** The described path that this one is an instance of; the one with the fewest holes first. */
function templateOf(path: string): string | undefined {
  return Object.keys(contract.description.paths)
    .filter((template) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .sort((a, b) => a.split('{').length - b.split('{').length)[0]
}
