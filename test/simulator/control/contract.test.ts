import { describe, expect, test } from '@jest/globals'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { kinds } from '../../../simulator/changes/kinds.ts'
import { routes } from '../../../simulator/control/control.ts'
import type { Route } from '../../../simulator/control/route.ts'
import { readTestcentrumContract } from '../../../stage/testcentrum/api.ts'
import { readVerhalenContract } from '../../../stage/verhalen/api.ts'
import { callingOf, contract } from './calling.ts'

const described = Object.entries(contract.description.paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter((name) => name !== 'parameters')
    .map((method) => `${method} ${path}`),
)

describe('the description of the control API', () => {
  test('names exactly the operations that there are', () => {
    const served = routes.map(({ method, path }: Route) => `${method} ${path}`)
    expect([...served, 'get /openapi.json'].sort()).toEqual([...described].sort())
  })

  test('is served as it stands, with every kind of change and its fields', async () => {
    const { get } = callingOf()
    const { description } = (await get('/')).body
    const { body } = await get(description.replace('/control', ''))
    expect({ ...body, paths: 0, components: 0 }).toEqual({ ...contract.description, paths: 0, components: 0 })
    expect(Object.keys(body.paths)).toEqual(Object.keys(contract.description.paths))
    const ajv = new Ajv2020({ strict: false, coerceTypes: true, formats: { date: true } })
    const isChange = ajv.addSchema(body, 'api').compile({ $ref: 'api#/components/schemas/Change' })
    const wrong = kinds
      .filter(({ soort, example }) => !isChange({ soort, ...parse(`{ ${example} }`) }))
      .map(({ soort }) => soort)
    expect(wrong).toEqual([])
    expect(isChange({ soort: 'uitstroom', datum: '2026-11-23', leerling: { key: '1' }, groepp: 1 })).toBe(false)
    expect(isChange({ soort: 'uitstroom' })).toBe(false)
    expect(Object.keys(body.components.schemas['Change-leerling'].properties)).toContain('roepnaam')
  })

  test('gives every operation a name of its own, for clients that are generated from it', () => {
    const names = Object.values(contract.description.paths).flatMap((item) =>
      Object.entries(item).flatMap(([method, operation]) =>
        method === 'parameters' ? [] : [(operation as { operationId?: string }).operationId],
      ),
    )
    expect(names).toHaveLength(described.length)
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain(undefined)
  })

  test('has no text that YAML cut in two', () => {
    const holes: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (value === null && !path.includes('/enum/')) holes.push(path)
      if (typeof value === 'object' && value !== null)
        for (const [name, item] of Object.entries(value)) walk(item, `${path}/${name}`)
    }
    walk(contract.description, '')
    expect(holes).toEqual([])
  })

  // Nobody looks at this again when it is read.
  test.each([
    ['control', contract],
    ['testcentrum', readTestcentrumContract()],
    ['verhalen', readVerhalenContract()],
  ])('of %s has schemas as JSON Schema knows them', (_, { description }) => {
    const { schemas } = (description as unknown as { components: { schemas: Record<string, AnySchema> } }).components
    const ajv = new Ajv2020({ strict: false, logger: false })
    expect(Object.entries(schemas).filter(([, schema]) => ajv.validateSchema(schema) !== true)).toEqual([])
  })

  test('can be made into a validator for every body and answer', () => {
    for (const name of described) {
      const [method, path] = name.split(' ') as [Route['method'], string]
      expect(() => contract.of(method, path).readBody(undefined)).not.toThrow(SyntaxError)
      for (const status of [200, 201, 404]) expect(() => contract.responseValidator(method, path, status)).not.toThrow()
    }
  })
})

describe('a request that is not right', () => {
  test('to nowhere gets 404, with the wrong method 405', async () => {
    const { get, post } = callingOf()
    expect(await get('/nergens')).toMatchObject({ status: 404, body: { code: 'not-found', next: expect.any(String) } })
    const wrong = await post('/worlds/default')
    expect(wrong).toMatchObject({ status: 405, headers: { allow: 'GET, PUT, PATCH, DELETE' } })
  })

  test('that is not JSON is refused, and says so', async () => {
    const { control } = callingOf()
    const text = await control.post('/control/worlds').set('content-type', 'text/xml').send('<a/>')
    expect(text).toMatchObject({ status: 415, body: { code: 'media-type' } })
    const broken = await control.post('/control/worlds').set('content-type', 'application/json').send('{"name":')
    expect(broken).toMatchObject({ status: 400, body: { code: 'malformed' } })
  })

  test('says which kinds there are to who asks for another', async () => {
    const { status, body } = await callingOf().post('/worlds/default/storingen', { soort: 'brand' })
    expect(status).toBe(422)
    expect(body.errors[0]).toMatchObject({ where: 'body/soort' })
    expect(body.errors[0].what).toMatch(/^must be one of fault, http-status, vertraging, .*gedeeltelijk/)
  })

  test('names each place and what is wrong there, and never repeats a value', async () => {
    const { post } = callingOf()
    const { status, body } = await post('/worlds/default/koppelingen', { klantcode: '', scholen: [], geheim: 'Jansen' })
    expect(status).toBe(422)
    expect(body.errors.map(({ where }: { where: string }) => where).sort()).toEqual([
      'body/geheim',
      'body/klantcode',
      'body/klantnaam',
      'body/scholen',
    ])
    expect(JSON.stringify(body)).not.toContain('Jansen')
  })

  test('with a query that does not exist or fit is refused', async () => {
    const { get } = callingOf()
    expect((await get('/worlds/default/journal?limit=veel')).body.errors).toEqual([
      { where: 'query/limit', what: 'must be integer' },
    ])
    expect((await get('/worlds/default/journal?bladzijde=2')).status).toBe(422)
    expect((await get('/worlds/default/schools/99QQ00?at=gisteren')).status).toBe(422)
  })
})
