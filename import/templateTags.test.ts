import { expect, test } from 'vitest'
import { withoutTags } from './templateTags.ts'

const titles: Readonly<Record<string, string>> = { '2014-05-01-tea': 'Tea at noon' }

test.each([
  // Jekyll
  [
    '{% highlight ruby linenos %}\nputs "tea"\n\n    puts 2\n{% endhighlight %}\nIt is.',
    '```ruby\nputs "tea"\n\n    puts 2\n```\nIt is.',
  ],
  ['- One\n\n  {% highlight c++ %}\n  tea;\n  {% endhighlight %}', '- One\n\n  ```c++\n  tea;\n  ```'],
  ['{% highlight sh %}make tea{% endhighlight %}', '```sh\nmake tea\n```'],
  ['Write {% raw %}{{ tea }} or {% cup %}{% endraw %} here.', 'Write {{ tea }} or {% cup %} here.'],
  [
    '[tea]({% post_url 2014-05-01-tea %}#pots) [jars]({% link _posts/2014-06-01-jars.md %})',
    '[tea](2014-05-01-tea.md#pots) [jars](/_posts/2014-06-01-jars.md)',
  ],
  [
    '[tea]({{ site.baseurl }}/tea/) ![a cup]({{site.url}}{{ site.baseurl }}/cup.jpg)',
    '[tea](/tea/) ![a cup](/cup.jpg)',
  ],
  [
    `[tea]({{ "/tea/" | relative_url }}) <a href="{{ '/jars/' | prepend: site.baseurl }}">jars</a>`,
    '[tea](/tea/) <a href="/jars/">jars</a>',
  ],
  ['It is. {% comment %}Not {% yet %} for **all**.{% endcomment %}', 'It is. <!--Not {% yet %} for **all**.-->'],
  // Hexo
  [
    '{% codeblock A pot lang:js https://tea.example/pot.js pot.js %}\n```\n{% endcodeblock %}',
    'A pot [pot.js](https://tea.example/pot.js)\n\n````js\n```\n````',
  ],
  [
    '{% blockquote Ada Fenn, On tea https://tea.example/on On tea %}\nIt is hot.\n\nIt is good.\n{% endblockquote %}\nSo it is.',
    '> It is hot.\n>\n> It is good.\n>\n> — Ada Fenn, On tea [On tea](https://tea.example/on)\n\nSo it is.',
  ],
  ['{% note warn %}\nIt is hot.\n{% endnote %}', '> It is hot.'],
  [
    '{% note info Mind the pot %}It is hot.\nVery.{% endnote %}\nSo it is.',
    '> **Mind the pot**\n>\n> It is hot.\n> Very.\n\nSo it is.',
  ],
  [
    'See {% post_link 2014-05-01-tea %} and {% post_link jars "All jars" %}.',
    'See [Tea at noon](2014-05-01-tea.md) and [All jars](jars.md).',
  ],
  ['{% asset_img left cup.jpg 200 100 "A cup" "A blue cup" %}', '![A blue cup](cup.jpg "A cup")'],
  ['{% asset_img cup.jpg A cup of tea %}', '![A cup of tea](cup.jpg)'],
  ['{% youtube aBc-1 %}', '<https://www.youtube.com/watch?v=aBc-1>'],
  // Hugo
  ['{{< highlight go "linenos=table" >}}\ntea()\n{{< / highlight >}}', '```go\ntea()\n```'],
  ['{{< figure src="cup.jpg" alt="A cup" caption="Of tea" >}}', '![A cup](cup.jpg "Of tea")'],
  ['{{< figure src="cup.jpg" title="Tea" caption="Hot" attr="Ada Fenn" >}}', '![](cup.jpg "Tea – Hot | Ada Fenn")'],
  ['{{% notice tip "Mind" %}}\nIt is **hot**.\n{{% /notice %}}', '> **Mind**\n>\n> It is **hot**.'],
  [
    '{{< youtube id="aBc" autoplay=true >}} {{< vimeo 12 >}} {{< gist ada 3f >}}',
    '<https://www.youtube.com/watch?v=aBc> <https://vimeo.com/12> <https://gist.github.com/ada/3f>',
  ],
  // Eleventy
  [
    '{% image "assets/cup.png", "A cup" %} {% image_with_class "b.jpg" "A pot" "wide" %}',
    '![A cup](assets/cup.png) ![A pot](b.jpg)',
  ],
  // Docusaurus, Astro, VitePress
  [
    ':::note[Mind the pot]\nIt is hot.\n\n- Very\n:::\nSo it is.',
    '> **Mind the pot**\n>\n> It is hot.\n>\n> - Very\n\nSo it is.',
  ],
  ['- One\n\n  ::: tip\n  Two\n  :::', '- One\n\n  \n  > Two\n  '.trimEnd()],
  ['::::caution Hot\n:::tip\nCool\n:::\n::::', '> **Hot**\n>\n> \n> > Cool\n>'],
  [':::tip{icon="heart"}\nTea.\n:::\n\n::: {.warning}\nHot.\n:::', '> Tea.\n\n\n\n> Hot.'],
  // MkDocs
  ['!!! note "Mind"\n\n    Hot.\n\n        pot\n\nCold.', '> **Mind**\n>\n>\n> Hot.\n>\n>     pot\n\n\nCold.'],
  ['- One\n\n  !!! tip\n      Two\n- Three', '- One\n\n  > Two\n\n- Three'],
  // What stays: examples, what nobody knows, what never ends.
  ['`{% youtube a %}`\n\n```\n{{< youtube a >}}\n```', '`{% youtube a %}`\n\n```\n{{< youtube a >}}\n```'],
  [
    '{% include cup.html %} {{ tea }} {{< cup >}} {% constructor %}',
    '{% include cup.html %} {{ tea }} {{< cup >}} {% constructor %}',
  ],
  [
    '```\n:::note\nA\n:::\n```\n\n:::tabs\nB\n:::\n\n:::note',
    '```\n:::note\nA\n:::\n```\n\n:::tabs\nB\n:::\n\n:::note',
  ],
  ['{% note %} is never closed.', '{% note %} is never closed.'],
])('%s', (written, text) => {
  expect(withoutTags(written, (name) => titles[name], true).trim()).toBe(text)
})

test('raw stands around examples in code, but for programs that do not read code', () => {
  const text = '```\n{% raw %}{{ tea }}{% endraw %}\n```'
  expect(withoutTags(text, () => undefined, true)).toBe('```\n{{ tea }}\n```')
  expect(withoutTags(text, () => undefined, false)).toBe(text)
})
