import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

// Pages may frame the panel's page, which is why browsers open it in no window for our worker: this one leads there.
export default defineUnlistedScript(() => location.replace(`/panel.html${location.search}`))
