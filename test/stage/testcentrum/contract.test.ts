import { expect, test } from '@jest/globals'
import type { Route } from '../../../simulator/control/route.ts'
import { testcentrumRoutes } from '../../../stage/testcentrum/api.ts'
import { contract } from './calling.ts'

const described = Object.entries(contract.description.paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter((name) => name !== 'parameters')
    .map((method) => `${method} ${path}`),
)

test('the description of the testcentrum names exactly the operations that there are', () => {
  const served = testcentrumRoutes.map(({ method, path }) => `${method} ${path}`)
  expect([...served, 'get /openapi.json'].sort()).toEqual([...described].sort())
})

test('every operation has a name of its own, and a validator for its body and answers can be made', () => {
  const names = Object.values(contract.description.paths).flatMap((item) =>
    Object.entries(item).flatMap(([method, operation]) =>
      method === 'parameters' ? [] : [(operation as { operationId?: string }).operationId],
    ),
  )
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(described.length)
  for (const name of described) {
    const [method, path] = name.split(' ') as [Route['method'], string]
    expect(() => contract.of(method, path).readBody(undefined)).not.toThrow(SyntaxError)
    for (const status of [200, 201, 404]) expect(() => contract.responseValidator(method, path, status)).not.toThrow()
  }
})
