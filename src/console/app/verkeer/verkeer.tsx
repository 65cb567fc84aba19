import { t } from '../language.ts'

export const Verkeer = () => <h1>{t('Verkeer')}</h1>
