import { playTone } from '@/lib/platform/play-tone'

const context = new AudioContext()
const tone = location.hash === '#urgent' ? 'urgent' : 'calm'
void playTone(context, tone).then(() => window.close())
