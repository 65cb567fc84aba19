import {
  enterVerificatiecode,
  leaveActivering,
  openActivering,
  saveActivering,
  setAkkoord,
} from '../../koppelingen/activate.ts'
import { ok as done } from '../../koppelingen/outcome.ts'
import { type ControlCall, gone, worldRoute } from '../route.ts'
import { koppelingIn, nowIn, step } from './koppelingen.ts'

const path = '/koppelingen/{koppeling}/activering'

/** The activation screen of ESIS, step by step. */
export const activering = [
  worldRoute('post', path, (world, call: ControlCall<{ rol: string }, 'koppeling'>) =>
    step(world, call, (koppeling) => openActivering(koppeling, call.body.rol)),
  ),
  worldRoute(
    'patch',
    path,
    (world, call: ControlCall<{ verificatiecode?: string; akkoord?: boolean }, 'koppeling'>) => {
      const { verificatiecode, akkoord } = call.body
      return step(world, call, (koppeling) => {
        const entered =
          verificatiecode === undefined ? done(koppeling) : enterVerificatiecode(koppeling, verificatiecode, world.seed)
        return entered.kind === 'refused' || akkoord === undefined ? entered : setAkkoord(entered.koppeling, akkoord)
      })
    },
  ),
  worldRoute('delete', path, (world, call) => {
    world.putKoppeling(leaveActivering(koppelingIn(world, call)))
    return gone
  }),
  worldRoute('post', `${path}/save`, (world, call) =>
    step(world, call, (koppeling) => saveActivering(koppeling, nowIn(world))),
  ),
]
