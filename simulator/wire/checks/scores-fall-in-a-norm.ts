import { judgeScores } from '../../results/judge.ts'
import { onResultaten } from './on-resultaten.ts'

export const scoresFallInANorm = onResultaten('scores-fall-in-a-norm', judgeScores)
