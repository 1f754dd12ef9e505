/**
 * Signs so frequent that nobody takes them for another of the same sound: the commonest of modern Chinese
 * (after Jun Da, Modern Chinese Character Frequency List, 2004), and those of everyday shop talk.
 */
export const FREQUENT_SIGNS: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从先现位未新向因她机见它把被给您请问已次点件单购买卖货品退换订付支款信息收寄送运费快递包裹邮到达查询处理安排仓库客服店铺商家平台价格优惠活动券满减赠质量颜色尺码大小号型规格颜材料使用方法感谢谢理解支持反馈联系帮您亲呢哦哈吗吧啊呀哟嗯好的可以需要申请审核通过确认地址电话姓名手机短信时间今明天周月内外左右前后早晚上午下午工作小时分钟秒喜欢满意开心放心等待稍候马上立即尽快第最更比较非常很太真特别更先再又也还便变边编并别表部步不' +
    '合适厚薄轻重长短高低宽窄新旧软硬干湿冷热香甜酸辣苦咸白黑红蓝绿黄紫灰粉银金木铁钢棉丝毛皮布纸水油电气火风光声音画图片照相视频网络系统问题情况原因结果关于按照根据规定要求提供',
)
