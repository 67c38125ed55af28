"""`/admin/`: editing in the browser, with Decap CMS, where site.yaml asks for it.

What the CMS is told is made from the content model. The CMS itself is no part of this program:
it is fetched from npm when a site is made with it.
"""
