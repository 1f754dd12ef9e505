import type { MappedField } from './column-mapping'

/** What shops call these columns, the surest word first, `|` between them; a name that holds one comes after one that is it. */
const NAMES: Readonly<Record<MappedField, string>> = {
  number:
    'order number|order no|order id|orderid|ordernumber|invoiceno|invoice no|invoice|order|' +
    '订单编号|订单号|訂單編號|单号|pedido|numéro de commande|commande|bestellnummer|nº pedido|no pesanan',
  buyer:
    'customerid|customer id|buyer id|buyer username|buyer|customer|client|买家会员名|买家昵称|买家|' +
    '買家|会员名|comprador|acheteur|kunde|user id',
  name: 'customer name|buyer name|full name|recipient|收货人姓名|收件人|姓名|收货人',
  phone: 'phone|mobile|telephone|联系手机|手机|电话|電話|teléfono',
  email: 'email|e mail|mail|邮箱|電子郵件|correo',
  title:
    'description|product name|item name|item title|product|title|item|goods|商品名称|商品标题|' +
    '宝贝标题|商品|article|artículo|producto|produit|artikel|titre',
  sku:
    'sku|stockcode|stock code|product id|item number|product code|asin|商家编码|商品编码|货号|' +
    '商品id|artikelnummer',
  pieces:
    'quantity|qty|pieces|units|items sold|数量|商品数量|购买数量|件数|數量|cantidad|quantité|menge|anzahl',
  price:
    'unitprice|unit price|price|item price|单价|单品价格|價格|价格|precio|prix unitaire|stückpreis|preis',
  amount:
    'total|order total|amount|amount paid|grand total|paid|net sales|revenue|实付金额|买家实付金额|' +
    '订单金额|总金额|金额|金額|importe|montant|betrag',
  currency: 'currency|currency code|币种|幣別|moneda|devise|währung',
  time:
    'invoicedate|invoice date|order date|order time|purchase date|created at|date|created|time|' +
    'day|下单时间|订单创建时间|付款时间|时间|日期|fecha|datum',
  state: 'status|order status|state|订单状态|狀態|状态|estado|état|statut',
}

/** The names that shops have for what a column holds, the surest first. */
export const knownNames = (field: MappedField): readonly string[] => NAMES[field].split('|')
