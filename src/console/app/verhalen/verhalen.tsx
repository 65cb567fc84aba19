import { t } from '../language.ts'

export const Verhalen = () => <h1>{t('Verhalen')}</h1>
