import { routes } from '../../simulator/control/control.ts'
import { ControlProblem } from '../../simulator/control/problem.ts'
import type { Method, Reply } from '../../simulator/control/route.ts'
import type { Simulator } from '../../simulator/index.ts'

/** Calls an operation of the control API without a port: `'PUT /worlds/{world}/clock'`. Gives status and body. */
export function callerOf(target: Simulator) {
  const call = (operation: string, params: Record<string, string>, body: unknown = {}) => {
    const [method, path] = operation.split(' ') as [string, string]
    const route = routes.find((each) => each.method === (method.toLowerCase() as Method) && each.path === path)
    if (route === undefined) throw new Error(`there is no ${operation}`)
    try {
      // What the control API does is done before it answers.
      return route.handle({ target, params, query: {}, body }) as Reply
    } catch (error) {
      if (!(error instanceof ControlProblem)) throw error
      return { status: error.status, body: error.body }
    }
  }
  return call
}

/** Everything that the control API tells of all worlds, as JSON: but the journal, which lives as long as the process. */
export function everyAnswer(simulator: Simulator): Record<string, unknown> {
  const call = callerOf(simulator)
  const answers: Record<string, unknown> = {}
  const ask = (path: string, params: Record<string, string> = {}) => {
    const { body } = call(`GET ${path}`, params)
    answers[path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name]!)] = JSON.parse(
      JSON.stringify(body, (name, value) => (name === 'journal' ? undefined : value)),
    )
    return body as Record<string, { id: string }[]>
  }
  ask('/worlds')
  for (const { name: world, state } of simulator.worlds().map((each) => ({ name: each.name, state: each.state() }))) {
    for (const path of ['', '/clock', '/snapshots', '/truth', '/koppelingen', '/storingen', '/resultaten', '/schools'])
      ask(`/worlds/{world}${path}`, { world })
    for (const koppeling of state.koppelingen.keys())
      ask('/worlds/{world}/koppelingen/{koppeling}', { world, koppeling })
    for (const school of state.scholen.keys()) {
      for (const path of ['', '/versions', '/mijn-groep', '/toetsresultaten'])
        ask(`/worlds/{world}/schools/{school}${path}`, { world, school })
      for (const list of ['leerlingen', 'leerkrachten', 'groepen'])
        ask('/worlds/{world}/schools/{school}/{list}', { world, school, list })
    }
  }
  return answers
}
