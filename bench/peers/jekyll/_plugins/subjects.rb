# Files entries and events under their topics and entities, and makes a page for each feed.
class Subjects < Jekyll::Generator
  def generate(site)
    subjects = %w[topics entities].flat_map { |kind| site.collections[kind].docs }
    site.data["names"] = subjects.to_h { |one| [one.basename_without_ext, one.data["title"]] }
    entries = filed(site, "entries")
    events = filed(site, "events")
    subjects.each do |one|
      id = one.basename_without_ext
      one.data["entries"] = entries[id]
      one.data["events"] = events[id]
      feeds(site, one.url, one.data["title"], one.data["description"], entries[id])
    end
    feeds(site, "/", "Bench", "An invented brief.", site.collections["entries"].docs.reverse)
  end

  private

  # The documents of a collection by what they are filed under, the newest first.
  def filed(site, kind)
    found = Hash.new { |hash, id| hash[id] = [] }
    site.collections[kind].docs.reverse_each do |one|
      (one.data["topics"] + one.data["entities"]).each { |id| found[id] << one }
    end
    found
  end

  def feeds(site, url, title, description, entries)
    %w[feed.xml feed.json].each do |name|
      page = Jekyll::PageWithoutAFile.new(site, site.source, url, name)
      page.data.merge!("layout" => name.tr(".", "_"), "title" => title, "about" => url,
                       "description" => description, "entries" => entries)
      site.pages << page
    end
  end
end
