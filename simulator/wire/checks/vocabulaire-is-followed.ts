import { judgeVocabulaire } from '../../results/judge.ts'
import { onResultaten } from './on-resultaten.ts'

export const vocabulaireIsFollowed = onResultaten('vocabulaire-is-followed', judgeVocabulaire)
