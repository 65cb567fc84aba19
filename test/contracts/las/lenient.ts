import { levelOf } from '../../../contracts/las/contract.ts'
import { contracts } from '../../../contracts/las/contracts.ts'
import { runContracts } from '../../../contracts/las/run.ts'
import { moment, simulatedLas } from './simulated.ts'

/** What the simulator does not keep in lenient mode: the contract, its level, and what its journal says strict mode would refuse. */
export async function notKeptInLenientMode(): Promise<readonly (readonly [id: string, level: string, why: string])[]> {
  const { target, send, simulator } = simulatedLas({ modus: 'lenient' })
  const notes = new WeakMap<object, readonly string[]>()
  const { judged, exchanges } = await runContracts({
    target,
    send: async (request) => {
      const answer = await send(request)
      const entry = simulator.world()!.journal.entries().at(-1)
      notes.set(answer, entry?.strictWouldRefuse ?? [])
      return answer
    },
    contracts,
    permission: { thorough: true, results: true },
    now: () => moment,
  })
  return judged
    .filter(({ verdict }) => verdict.kind === 'fail')
    .map(({ contract, exchanges: seen }) => {
      const last = exchanges.find(({ number }) => number === seen.at(-1))
      return [contract.id, levelOf(contract), (notes.get(last!.answer) ?? []).join(' ')] as const
    })
}
