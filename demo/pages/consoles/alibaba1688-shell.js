import { make } from '../dom.js'
import { setUpPage } from '../site.js'

const main = setUpPage()
main.setAttribute('data-at', 'shell')
main.append(
  make(
    'p',
    { 'data-at': 'note' },
    make('a', { href: '#' }, '下载插件'),
    ' ',
    make('a', { href: '#' }, '唤起客户端'),
  ),
  make('iframe', {
    title: '旺旺',
    src: `/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html${location.search}`,
  }),
)
