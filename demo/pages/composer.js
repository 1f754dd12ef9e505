import { lang } from './frame.js'

const PLACEHOLDER = { zh: '请输入消息…', en: 'Type a message…' }
const SEND = { zh: '发送', en: 'Send' }

/**
 * The reply box: a Vue 2 textarea with a model, as on the real console. Enter makes a line and does not send; a click
 * that no person made sends nothing. Each conversation keeps its own draft.
 */
export function createComposer(place, onSend) {
  const box = new window.Vue({
    el: place,
    data: { uid: null, drafts: {} },
    computed: {
      draft: {
        get() {
          return this.drafts[this.uid] ?? ''
        },
        set(text) {
          this.$set(this.drafts, this.uid, text)
        },
      },
    },
    methods: {
      send(event) {
        const text = this.draft.trim()
        if (!event.isTrusted || text === '') return
        this.draft = ''
        onSend(text)
      },
    },
    render(h) {
      if (this.uid === null) return h('div', { class: 'reply-box' })
      const model = { name: 'model', value: this.draft, expression: 'draft' }
      return h('div', { class: 'reply-box' }, [
        h('textarea', {
          attrs: { id: 'replyTextarea', placeholder: PLACEHOLDER[lang] },
          domProps: { value: this.draft },
          directives: [model],
          on: {
            input: (event) => {
              if (!event.target.composing) this.draft = event.target.value
            },
          },
        }),
        h('button', { class: 'send-btn', attrs: { type: 'button' }, on: { click: this.send } }, [
          SEND[lang],
        ]),
      ])
    },
  })
  return {
    /** Turns to the draft of this buyer; null takes the composer away. */
    open: (uid) => {
      box.uid = uid
    },
  }
}
