import { playTone } from '@/lib/platform/play-tone'

const context = new AudioContext()
const tone = location.hash === '#urgent' ? 'urgent' : 'calm'
// Closes also where nothing could sound: nobody else would.
void playTone(context, tone).finally(() => window.close())
