import { judgeNormering } from '../../results/judge.ts'
import { onResultaten } from './on-resultaten.ts'

export const normeringIsSound = onResultaten('normering-is-sound', judgeNormering)
